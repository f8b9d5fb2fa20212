import { methods } from "@/domain/rounds/method";
import { clubMethodIds } from "@/domain/rounds/voting-method";

/** The methods as the settings offer them, the default first. */
export const methodChoices = clubMethodIds.map((value) => {
  const { name, rule, fits } = methods[value];
  return { value, label: name, rule, fits };
});

export type MethodChoice = (typeof methodChoices)[number];

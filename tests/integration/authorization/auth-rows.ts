import type { RowsOf } from "@tests/integration/authorization/row";

export const authRows: RowsOf<"auth"> = {
  listWaysToSignIn: { input: () => undefined },
};

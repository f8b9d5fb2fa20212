/** Why somebody is back at the sign-in page, in words. The keys are in the address. */
export const problems = {
  address: {
    title: "This does not look like an e-mail address.",
    advice: "Write one address, such as name@example.org.",
  },
  often: { title: "That was too often.", advice: "Please wait ten minutes, then ask for one link." },
  mail: {
    title: "The mail could not be sent.",
    advice: "The mail server did not take it. Try again in a minute, or tell whoever runs this instance.",
  },
  link: {
    title: "This link cannot be used any more.",
    advice: "Each link works once and for ten minutes. Ask for a new one below.",
  },
  linked: {
    title: "This address already signs in another way.",
    advice: "Use the way you used before: a link by mail always works.",
  },
  provider: {
    title: "Signing in there did not work.",
    advice: "The provider did not answer as expected, or gave no e-mail address. Try again, or use a link by mail.",
  },
} as const;

export function isProblem(key: unknown): key is keyof typeof problems {
  return typeof key === "string" && Object.hasOwn(problems, key);
}

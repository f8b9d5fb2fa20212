/** Why somebody is back at the sign-in page, in words. The keys are in the address. */
export const problems = {
  address: {
    title: "This does not look like an email address.",
    advice: "Enter one address, such as name@example.org.",
  },
  often: { title: "Too many attempts.", advice: "Please wait ten minutes, then request a new link." },
  mail: {
    title: "The email could not be sent.",
    advice: "The mail server did not accept it. Try again in a minute, or tell the person who runs this instance.",
  },
  link: {
    title: "This link no longer works.",
    advice: "Each link works once and expires in ten minutes. Request a new one below.",
  },
  linked: {
    title: "This address already has another way to sign in.",
    advice: "Sign in the way you did before. A link by email always works.",
  },
  provider: {
    title: "Signing in with that provider did not work.",
    advice: "The provider did not respond as expected, or gave no email address. Try again, or use a link by email.",
  },
} as const;

export function isProblem(key: unknown): key is keyof typeof problems {
  return typeof key === "string" && Object.hasOwn(problems, key);
}

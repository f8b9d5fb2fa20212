import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import { nouns } from "./server-folders.mjs";

const typescript = ["**/*.ts", "**/*.tsx"];
/** Where the process itself is configured; everything else asks `env()`. */
const readersOfEnvironment = ["src/env.ts", "scripts/**", "tests/**", "*.config.*"];

// Not reading: NEXT_RUNTIME is a constant that the build puts in; a variable that is set for a library is no input of ours.
const environment = {
  selector:
    "MemberExpression[object.name='process'][property.name='env']" +
    ":not(MemberExpression[property.name='NEXT_RUNTIME'] > *):not(AssignmentExpression > MemberExpression.left > *)",
  message:
    "Only src/env.ts reads process.env: a variable that is checked in one place cannot be misspelt or forgotten in another. Ask env().",
};

const inSource = [
  {
    selector: "MemberExpression[object.name='console']",
    message:
      "Logs are structured and keep personal data out, which console does not. Use logger(); in the browser show a toast.",
  },
  {
    selector: "CallExpression[callee.property.name=/^\\$(queryRaw|executeRaw)Unsafe$/]",
    message: "SQL from a string is one forgotten quote from an injection. Use the tagged $queryRaw or $executeRaw.",
  },
  {
    selector: "ExpressionStatement[directive='use server']",
    message: "Mutations are tRPC procedures: one way in, one place for audience, limits, Origin and errors.",
  },
];

/** Beside the server, which answers there, and the client. */
const readersOfApiPath = ["src/trpc/**", "src/server/**", "src/**/*.test.*"];
const apiPath = {
  selector: ":matches(Literal[value=/^.api.trpc/], TemplateElement[value.raw=/^.api.trpc/])",
  message:
    "An address put together by hand is not checked against the router. Call the procedure: useMutation, runQuery, runMutation, or the small client where the page must not load the whole one.",
};

const ONE_TIME =
  "An instant that a page formats by itself forgets its zone, or names it otherwise than the next page. Show it with <Time> (src/components/time), or write it with instantText.";
const oneTime = [
  "MemberExpression[object.name='Intl'][property.name=/^(?:DateTimeFormat|RelativeTimeFormat)$/]",
  "MemberExpression[property.name=/^(?:toLocale(?:Date|Time)String|to(?:Date|Time|UTC)String)$/]",
  // Numbers are written toLocaleString("en"); a date's takes options, or nothing, or is made on the spot.
  "CallExpression[callee.property.name='toLocaleString']:not([arguments.length=1])",
  "CallExpression[callee.property.name='toLocaleString'][callee.object.type='NewExpression']",
  "ImportSpecifier[imported.name=/^(?:formatInZone|formatRelative|zoneFormatter|writeInstant|clockTime)$/]",
].map((selector) => ({ selector, message: ONE_TIME }));

const ONLY_SERVICES_WRITE =
  "In a noun's folder only a .service.ts writes: its name says it, and the rules of imports bind by that. Move this into a service, or name the file one.";
const onlyServicesWrite = [
  "CallExpression[callee.property.name=/^(createMany|updateMany|deleteMany|createManyAndReturn|updateManyAndReturn|upsert)$/]",
  "CallExpression[callee.property.name=/^(create|update|delete)$/][callee.object.type='MemberExpression'][arguments.0.type='ObjectExpression']",
  "CallExpression[callee.property.name=/^(create|update|delete)$/][callee.object.object.name=/^(db|tx)$/]",
  "TaggedTemplateExpression[tag.property.name='$executeRaw']",
  "TemplateElement[value.raw=/\\b(INSERT\\s+INTO|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE|UPDATE\\s+(ONLY\\s+)?\\w+\\s+((AS\\s+)?\\w+\\s+)?SET)\\b/]",
].map((selector) => ({ selector, message: ONLY_SERVICES_WRITE }));

const inTests = [
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: "A fixed wait is too short on a slow day and too long on all others. Wait for what the person would see.",
  },
  {
    selector: "CallExpression[callee.object.name=/^vi$/][callee.property.name=/^(mock|doMock)$/]",
    message:
      "None of our own modules is mocked: a mock agrees with whoever wrote it. Run the real thing, or a real server.",
  },
];

/** What Node and the framework give us, by the names that it has everywhere here. */
const THEIRS = "/^(?:request|response|req|res|answer|socket|server|app|next)$/";
const MESSAGE =
  "What Node and the framework give us is used as they document it, or left: a method that is replaced, or a note of theirs that is read, breaks with their next version, unseen. Extend the class that the server is told to use, or answer without the framework.";
const noPatches = [
  `AssignmentExpression[left.object.name=${THEIRS}]:not([left.property.name=/^status(?:Code|Message)$/])`,
  `UnaryExpression[operator='delete'][argument.object.name=${THEIRS}]`,
  `CallExpression[callee.object.name=/^(?:Reflect|Object)$/][callee.property.name=/^(?:set|assign|defineProperty|deleteProperty)$/][arguments.0.name=${THEIRS}]`,
  `CallExpression[callee.property.name='removeAllListeners'][callee.object.name=${THEIRS}]`,
  "Identifier[name=/^(?:__NEXT_|NextInternal)/]",
  "Literal[value=/^(?:__NEXT_|NextInternal)/]",
].map((selector) => ({ selector, message: MESSAGE }));

/** Every rule about React that is set, off. */
const withoutReact = Object.fromEntries(
  [...nextVitals, ...nextTypescript]
    .flatMap(({ rules = {} }) => Object.keys(rules))
    .filter((name) => /^(?:react|react-hooks|jsx-a11y)\//.test(name))
    .map((name) => [name, "off"]),
);

const restrict = (...rules) => ({ "no-restricted-syntax": ["error", ...rules] });

export default [
  {
    ignores: [
      "**/.next/**",
      ".data/**",
      "src/generated/**",
      "test-results/**",
      "playwright-report/**",
      "next-env.d.ts",
    ],
  },
  // An exception that is written beside the code spreads; one that is right belongs in this file, with its reason.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  ...nextVitals,
  ...nextTypescript,
  // Links are plain anchors: components/frame/soft-navigation.tsx lets the router follow them.
  { rules: { "@next/next/no-html-link-for-pages": "off" } },
  {
    files: typescript,
    languageOptions: { parserOptions: { project: ["tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An `any` switches the compiler off for everything that it touches, unseen.
      "@typescript-eslint/no-explicit-any": "error",
      // `!` is a claim that nobody checks: handle the case, or make the type say it.
      "@typescript-eslint/no-non-null-assertion": "error",
      // The layers are told by imports that exist at run time; a type import is none and must not look like one.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // A promise that nobody waits for loses its error, and ends the process with it.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // `return promise` inside try leaves before the catch can see its error.
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      // Nouns fill it: see src/server/compute/task-types.ts.
      "@typescript-eslint/no-empty-object-type": ["error", { allowWithName: "^Tasks$" }],
      // The compiler says the same with fewer mistakes.
      "@typescript-eslint/no-unused-vars": "off",
      ...restrict(environment, ...noPatches),
    },
  },
  { files: ["src/**"], rules: restrict(environment, ...inSource, ...noPatches) },
  { files: ["src/**"], ignores: readersOfApiPath, rules: restrict(environment, apiPath, ...inSource, ...noPatches) },
  {
    files: ["src/app/**", "src/components/**"],
    ignores: ["src/components/time/**"],
    rules: restrict(environment, apiPath, ...inSource, ...noPatches, ...oneTime),
  },
  {
    files: [`src/server/{${nouns.join(",")}}/**`, "src/**/*.queries.ts"],
    ignores: ["**/*.service.ts", "**/*.test.ts"],
    rules: restrict(environment, ...inSource, ...noPatches, ...onlyServicesWrite),
  },
  { files: ["tests/**", "src/**/*.test.*"], rules: restrict(...inTests, ...noPatches) },
  { files: readersOfEnvironment, ignores: ["tests/**"], rules: restrict(...noPatches) },
  // Where there is no React a function called `use…` is no hook, and its rules cost a fifth of the time to say nothing.
  { files: ["src/server/**", "src/domain/**", "tests/**", "scripts/**"], rules: withoutReact },
  // Tools want their settings as a default export, and give them no name.
  { files: ["*.config.*"], rules: { "import/no-anonymous-default-export": "off" } },
];

// Who may import whom: docs/architecture.md as rules. Every rule's comment is what a person reads when it is broken.
// `import type` leaves nothing at run time; where only that is allowed, `typesAreFine` says so.
import { nouns, serverFolders } from "./server-folders.mjs";

const typesAreFine = { dependencyTypesNot: ["type-only"] };
/** Tests import what they test, from wherever it is. */
const NOT_TESTS = "\\.test\\.tsx?$";

const inNouns = `^src/server/(${nouns.join("|")})/`;
/** Below the nouns, what writes into an open transaction of theirs. */
const writers = [
  ...["auth/issued-access", "auth/store-link", "auth/void-sign-in-links"],
  ...["events/record-event", "jobs/add-job", "mail/queue-mail"],
];
const writing = `\\.service\\.ts$|^src/server/(${writers.join("|")})\\.ts$`;

/** Each of `folders` may import those before it. So no two import each other, by whatever way round; types count. */
const inOrder = (root, folders, comment) =>
  folders.slice(0, -1).map((folder, index) => ({
    name: `what-${root.slice("src/".length).replace(/\//g, "-")}-${folder}-may-import`,
    severity: "error",
    comment,
    from: { path: `^${root}/${folder}/`, pathNot: NOT_TESTS },
    to: { path: `^${root}/(${folders.slice(index + 1).join("|")})/` },
  }));

/** The folders of src/components, the lowest first. */
const componentFolders = [
  ...["ui", "forms", "drafts", "events", "frame", "time"],
  ...["clubs", "papers", "meetings", "rota", "rounds", "threads"],
];
/** What lists of threads show, and the parts of a thread's page, the lowest first; what joins these is in the folder itself. */
const threadFolders = [
  "counts",
  "page",
  "store",
  "drafts",
  "drawing",
  "actions",
  "reading",
  "anchors",
  "writing",
  "list",
];

const ONE_DIRECTION =
  "Folders import each other in one direction, in the order in which they are listed (server-folders.mjs; componentFolders and threadFolders here). Move what both need into the lower one, or what needs both into a higher one.";
const oneWay = [
  ...inOrder("src/server", serverFolders, ONE_DIRECTION),
  ...inOrder("src/components", componentFolders, ONE_DIRECTION),
  ...inOrder("src/components/threads", threadFolders, ONE_DIRECTION),
];

const ONLY_ONE_SEGMENT =
  "_components belong to one segment of the site and what is below it. What a second one needs moves to components/<noun>.";

/** @type {import("dependency-cruiser").IConfiguration} */
const configuration = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "Modules that import each other, if only types, cannot be understood, tested or moved one at a time. Move what both need into a third.",
      from: {},
      to: { circular: true },
    },
    ...oneWay,
    {
      name: "every-server-folder-has-its-place",
      severity: "error",
      comment: "Put the folder into `server-folders.mjs`, where the direction of imports is decided.",
      from: { path: `^src/server/(?!(${serverFolders.join("|")})/)[^/]+/`, pathNot: NOT_TESTS },
      to: {},
    },
    {
      name: "every-component-folder-has-its-place",
      severity: "error",
      comment: "Put the folder into `componentFolders` or `threadFolders`, where the direction of imports is decided.",
      from: {
        path: [
          `^src/components/(?!(${componentFolders.join("|")})/)[^/]+/`,
          `^src/components/threads/(?!(${threadFolders.join("|")})/)[^/]+/`,
        ],
      },
      to: {},
    },
    {
      name: "thread-parts-know-no-whole",
      severity: "error",
      comment: "What is in components/threads itself joins the folders there, so they import none of it.",
      from: { path: "^src/components/threads/[^/]+/", pathNot: NOT_TESTS },
      to: { path: "^src/components/threads/[^/]+$" },
    },
    {
      name: "server-files-are-the-base",
      severity: "error",
      comment: "Every folder may import the files that are in src/server itself, so they import no folder.",
      from: { path: "^src/server/[^/]+$", pathNot: NOT_TESTS },
      to: { path: "^src/server/[^/]+/" },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment:
        "Rules in domain/ are asked by pages and server alike and tested without either: they import domain alone.",
      from: { path: "^src/domain", pathNot: NOT_TESTS },
      to: { path: "^src/(?!domain/)" },
    },
    {
      name: "domain-does-no-io",
      severity: "error",
      comment:
        "Rules take plain values, so that a table of cases tests them. Files, network and database belong to services.",
      from: { path: "^src/domain", pathNot: NOT_TESTS },
      to: {
        path: "^(node:)?(fs|net|http|https|child_process|dns|tls|worker_threads)(/|$)|node_modules/(next|react|react-dom|pg|@prisma|@trpc|nodemailer|pino|graphile-worker|rate-limiter-flexible)/",
      },
    },
    {
      name: "browser-code-knows-no-server",
      severity: "error",
      comment:
        "Components and the client may reach the browser, where server code has no business. Take the types; get the data as props or through tRPC.",
      from: { path: "^src/(components|trpc)/", pathNot: NOT_TESTS },
      to: { path: "^src/(server/|env\\.ts|generated/|app/)", ...typesAreFine },
    },
    {
      name: "base-components-know-no-nouns",
      severity: "error",
      comment:
        "components/ui has no domain words: what it knows of clubs or papers, every other use would have to work around.",
      from: { path: "^src/components/ui/", pathNot: NOT_TESTS },
      to: { path: "^src/components/(?!ui/)" },
    },
    {
      name: "pages-ask-the-caller",
      severity: "error",
      comment:
        "Pages reach the server through server/api/caller and nothing else: there the audience is checked. Services and queries behind its back are not guarded.",
      from: { path: "^src/app/", pathNot: "(^|/)route\\.ts$" },
      to: { path: "^src/(server/|env\\.ts|generated/)", pathNot: "^src/server/api/caller\\.ts$", ...typesAreFine },
    },
    {
      name: "caller-loads-the-server",
      severity: "error",
      comment:
        "What caller.ts imports lands in every page's own file, and a process holds the text of all of them. It loads page-api.",
      from: { path: "^src/server/api/caller\\.ts$" },
      to: { path: "^src/", dependencyTypesNot: ["type-only", "dynamic-import"] },
    },
    {
      name: "route-handlers-are-one-line",
      severity: "error",
      comment: "A route file hands its request to server/http, where handlers can be called by tests.",
      from: { path: "^src/app/.*route\\.ts$" },
      to: { path: "^src/", pathNot: "^src/server/http/" },
    },
    {
      name: "segments-keep-their-own",
      severity: "error",
      comment: ONLY_ONE_SEGMENT,
      from: { path: "^src/app/([^/]+)/" },
      to: { path: "^src/app/[^/_].*/_components/", pathNot: "^src/app/$1/" },
    },
    {
      name: "club-segments-keep-their-own",
      severity: "error",
      comment: ONLY_ONE_SEGMENT,
      from: { path: "^src/app/c/[^/]+/([^/_]+)/" },
      to: { path: "^src/app/c/[^/]+/[^/_].*/_components/", pathNot: "^src/app/c/[^/]+/$1/" },
    },
    {
      name: "parts-of-a-segment-are-by-themselves",
      severity: "error",
      comment:
        "A folder in _components is used by what is beside it and imports nothing of that, so that the two make no circle. What both need moves to components/<noun>.",
      from: { path: "^src/app/.*/_components/([^/]+)/[^/]+$", pathNot: NOT_TESTS },
      to: { path: "^src/app/.*/_components/", pathNot: "/_components/$1/[^/]+$" },
    },
    {
      name: "routers-only-carry",
      severity: "error",
      comment: "A procedure is an input and one call: who may, then service or query. The database is theirs.",
      from: { path: "\\.router\\.ts$" },
      to: { path: "^src/server/db\\.ts$|^src/generated/|node_modules/(pg|@prisma)/", ...typesAreFine },
    },
    {
      name: "services-know-no-transport",
      severity: "error",
      comment: "Jobs, commands and procedures call the same services: they know no tRPC, no Next, no React.",
      from: { path: "\\.(service|queries)\\.ts$" },
      to: {
        path: "^src/(server/(api|http|procedures)/|app/|components/|trpc/)|\\.router\\.ts$|node_modules/(@trpc|next|react|react-dom)/",
        ...typesAreFine,
      },
    },
    {
      name: "queries-only-read",
      severity: "error",
      comment: "A .queries.ts reads: whoever calls one may rely on it that nothing happens, whatever it imports.",
      from: { path: "\\.queries\\.ts$" },
      to: { path: writing, reachable: true },
    },
    {
      name: "only-services-write",
      severity: "error",
      comment:
        "In a noun's folder whatever writes, itself or through another file, is a .service.ts: its name says it, and the other rules bind by that. Name the file so, or pass the writing on to its caller.",
      from: { path: inNouns, pathNot: `\\.(service|router)\\.ts$|${NOT_TESTS}` },
      to: { path: writing, ...typesAreFine },
    },
    {
      name: "routers-call-services-and-queries",
      severity: "error",
      comment:
        "What a procedure calls either writes (.service.ts) or only reads (.queries.ts), and its name says which.",
      from: { path: "\\.router\\.ts$" },
      to: { path: inNouns, pathNot: "\\.(service|queries|router)\\.ts$", ...typesAreFine },
    },
    {
      name: "queries-send-no-mail",
      severity: "error",
      comment: "A .queries.ts reads: what it learns is sent by whoever asked.",
      from: { path: "\\.queries\\.ts$" },
      to: { path: "send-mail\\.ts$", ...typesAreFine },
    },
    {
      name: "server-knows-no-pages",
      severity: "error",
      comment: "The server answers pages and does not know them; only the instrumentation hook and handlers meet Next.",
      from: { path: "^src/server/", pathNot: NOT_TESTS },
      to: { path: "^src/(app|components|trpc)/" },
    },
    {
      name: "transport-holds-no-rules",
      severity: "error",
      comment: "server/api joins routers, server/procedures knows sessions and limits: transport and nothing else.",
      from: { path: "^src/server/(api|procedures)/" },
      to: { path: "\\.(service|queries)\\.ts$" },
    },
    {
      name: "jobs-call-services",
      severity: "error",
      comment: "A job is no request: it calls the services that procedures call, and no router.",
      from: { path: "^src/server/(jobs|worker)/" },
      to: { path: "\\.router\\.ts$|^src/server/(api|http|procedures)/" },
    },
    {
      name: "threads-only-compute",
      severity: "error",
      comment:
        "Tasks run in threads of their own, where there is no database, no environment and no logger: they take and give plain values.",
      from: { path: "^src/server/compute-thread/thread\\.ts$" },
      to: { path: "^src/(env|server/db|server/logger)\\.ts$|^src/generated/", reachable: true },
    },
    {
      name: "app-knows-no-tests",
      severity: "error",
      comment: "What ships does not import what tests it.",
      from: { path: "^src/", pathNot: NOT_TESTS },
      to: { path: "^tests/|\\.test\\.tsx?$" },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      comment: "An import that leads nowhere: a typing error, or a package that package.json does not name.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      comment:
        "A package that only happens to be installed by another one is gone with that one's next version. Name it in package.json.",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-packages-at-run-time",
      severity: "error",
      comment: "The running app is installed without development packages.",
      from: { path: "^src/", pathNot: NOT_TESTS },
      to: { dependencyTypes: ["npm-dev"], ...typesAreFine },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^src/generated" },
    exclude: { path: "(^|/)\\.next/" },
    // The @/ and @tests/ aliases are read from here.
    tsConfig: { fileName: "tsconfig.json" },
    // Also sees imports that the compiler removes, and marks them type-only.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

export default configuration;

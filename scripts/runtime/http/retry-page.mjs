/** Seconds after which trying again makes sense: the app looks for its database twice a second, and the queue is short. */
export const RETRY_AFTER_SECONDS = 2;

/**
 * What a browser shows while there can be no page of the app's own. It asks again by itself, so that whoever waits finds the
 * page that they wanted.
 * @param {string} reason
 */
export function retryPage(reason) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">
<title>A moment, please · Paperclub</title>
<link rel="stylesheet" href="/away.css">
</head>
<body>
<main>
<h1>A moment, please</h1>
<p>${reason} Nothing is lost. This page tries again by itself.</p>
</main>
</body>
</html>
`;
}

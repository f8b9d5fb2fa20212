/**
 * What a browser shows while the database is away. It asks again by itself, so that whoever waits finds the page that they
 * wanted. A page of the app's own needs the database to know who asks.
 * @param {number} seconds until it asks again
 */
export function awayPage(seconds) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${seconds}">
<title>A moment, please · Paperclub</title>
<link rel="stylesheet" href="/away.css">
</head>
<body>
<main>
<h1>A moment, please</h1>
<p>The database is away. Nothing is lost, and this page tries again by itself.</p>
</main>
</body>
</html>
`;
}

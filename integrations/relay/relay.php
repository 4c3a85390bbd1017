<?php
// Hands one feed on to browsers, which may not read it where it comes from. One file for a site with PHP: README.md
// says where it goes.

// The address of the feed. The relay asks for nothing else: one that did would serve anybody for anything.
const FEED_URL = 'https://acme.jobs.personio.de/xml';

// How long a reading counts as new, how soon a feed that failed is asked again and how long to wait for it, in seconds.
const FRESH_TIME = 300;
const RETRY_TIME = 10;
const PATIENCE = 10;

// How many bytes a feed may have.
const MOST_BYTES = 16 * 1024 * 1024;

// JSON and XML; a page that asks to log in is no feed, and would run in the name of this site.
const FEED_TYPES = '~^(?:application|text)/(?!xhtml)(?:[\w.-]+\+)?(?:json|xml)\s*(?:;\s*charset=["\w-]+)?$~i';

// The last good reading is kept in files beside those of other programs: its body, and what it is.
$place = sys_get_temp_dir() . '/open-roles-' . hash('sha256', __FILE__ . FEED_URL);

/** What a reading is: its `type`, its `etag` and when it was read. Null where there is none. */
function last_reading(string $place): ?array
{
    $facts = @file_get_contents("$place.json");
    return $facts === false ? null : json_decode($facts, true);
}

/** Reads the feed and keeps it. What is no feed changes nothing. */
function read_feed(string $place): void
{
    $context = stream_context_create(['http' => ['timeout' => PATIENCE, 'ignore_errors' => true]]);
    $stream = @fopen(FEED_URL, 'r', false, $context);
    if (!$stream) {
        return;
    }
    $body = stream_get_contents($stream, MOST_BYTES + 1);
    $meta = stream_get_meta_data($stream);
    fclose($stream);
    $status = 0;
    $type = '';
    foreach ($meta['wrapper_data'] ?? [] as $line) {
        if (preg_match('~^HTTP/\S+ (\d+)~', $line, $found)) {
            [$status, $type] = [(int) $found[1], ''];
        } elseif (preg_match('~^content-type:\s*(.*?)\s*$~i', $line, $found)) {
            $type = $found[1];
        }
    }
    $is_whole = $body !== false && !$meta['timed_out'] && strlen($body) <= MOST_BYTES;
    if (!$is_whole || $status < 200 || $status > 299 || !preg_match(FEED_TYPES, $type)) {
        return;
    }
    $etag = '"' . substr(hash('sha256', $body), 0, 24) . '"';
    $facts = json_encode(['type' => $type, 'etag' => $etag, 'readAt' => time()]);
    // A file takes the place of another at once: nobody reads half of one.
    foreach (["$place.body" => $body, "$place.json" => $facts] as $file => $content) {
        $written = tempnam(sys_get_temp_dir(), 'open-roles');
        file_put_contents($written, $content);
        rename($written, $file);
    }
}

header('Access-Control-Allow-Origin: *');
// Whoever opens the address gets data, never a page that acts for this site.
header("Content-Security-Policy: default-src 'none'; sandbox");
header('X-Content-Type-Options: nosniff');
if (!in_array($_SERVER['REQUEST_METHOD'], ['GET', 'HEAD'], true)) {
    http_response_code(405);
    header('Allow: GET, HEAD');
    exit;
}

$reading = last_reading($place);
$asked = @filemtime("$place.asked") ?: 0;
if ((!$reading || time() - $reading['readAt'] > FRESH_TIME) && time() - $asked > RETRY_TIME) {
    touch("$place.asked");
    read_feed($place);
    $reading = last_reading($place);
}
$body = $reading ? @file_get_contents("$place.body") : false;
if ($body === false) {
    http_response_code(503);
    header('Retry-After: ' . RETRY_TIME);
    exit;
}
header('ETag: ' . $reading['etag']);
// How old the postings are, also while the feed cannot be read (RFC 9111).
header('Age: ' . (time() - $reading['readAt']));
header('Cache-Control: public, max-age=300, stale-if-error=86400');
$known = preg_split('~\s*,\s*~', str_replace('W/', '', $_SERVER['HTTP_IF_NONE_MATCH'] ?? ''));
if (in_array($reading['etag'], $known, true)) {
    http_response_code(304);
    exit;
}
header('Content-Type: ' . $reading['type']);
if ($_SERVER['REQUEST_METHOD'] === 'GET') {
    echo $body;
}

<?php
// The first postings of a feed, as the server knows them: what stands in a page until the script shows the list.

namespace OpenRoles;

defined('ABSPATH') || exit();

/** How long a reading counts as new, how soon a feed that failed is asked again and how long to wait for it, in seconds. */
const FRESH_TIME = 15 * MINUTE_IN_SECONDS;
const RETRY_TIME = MINUTE_IN_SECONDS;
const PATIENCE = 3;

/** How long the last good reading is kept, how many bytes a feed may have to be read here, and how many postings are shown. */
const KEEP_TIME = MONTH_IN_SECONDS;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_POSTINGS = 20;

/** What the names of kept readings begin with. */
const READING = 'open_roles_feed_';

/** The first postings of a feed, each with `title`, `id` and `url`. Those of the last good reading while the feed is down. */
function first_postings(string $src): array
{
    $address = $src[0] === '/' ? home_url($src) : $src;
    $name = READING . md5($address);
    $reading = get_transient($name);
    $reading = is_array($reading) ? $reading : ['postings' => [], 'due' => 0];
    if (time() < $reading['due']) {
        return $reading['postings'];
    }
    // Whoever comes while the feed is asked is shown what there is.
    set_transient($name, array_merge($reading, ['due' => time() + RETRY_TIME]), KEEP_TIME);
    $postings = read_feed($address);
    if ($postings === null) {
        return $reading['postings'];
    }
    set_transient($name, ['postings' => $postings, 'due' => time() + FRESH_TIME], KEEP_TIME);
    return $postings;
}

/** Asks for a feed: only at public addresses of the web and on this site. Null where no postings can be read. */
function read_feed(string $address): ?array
{
    $answer = wp_safe_remote_get($address, [
        'timeout' => PATIENCE,
        'redirection' => 2,
        'limit_response_size' => MOST_BYTES,
        'headers' => ['Accept' => 'application/json'],
    ]);
    if (wp_remote_retrieve_response_code($answer) !== 200) {
        return null;
    }
    $feed = json_decode(wp_remote_retrieve_body($answer), true, 64);
    $list = $feed['postings'] ?? ($feed['jobs'] ?? $feed);
    if (!is_array($list) || array_values($list) !== $list) {
        return null;
    }
    $postings = [];
    foreach ($list as $item) {
        $posting = is_array($item) ? read_posting($item, isset($feed['postings'])) : null;
        if ($posting) {
            $postings[] = $posting;
        }
        if (count($postings) === MOST_POSTINGS) {
            break;
        }
    }
    // A list in which nothing is a posting is some other list; an empty one is good news.
    return $postings || !$list ? $postings : null;
}

/** A posting as the own format, Ashby, Greenhouse, Lever and most others write one. Null where it cannot be linked to. */
function read_posting(array $item, bool $is_own): ?array
{
    $text = function (string ...$keys) use ($item): string {
        foreach ($keys as $key) {
            if (is_scalar($item[$key] ?? null) && trim((string) $item[$key]) !== '') {
                return trim((string) $item[$key]);
            }
        }
        return '';
    };
    $is_over = ($item['isListed'] ?? true) === false || in_array($item['status'] ?? 'open', ['closed', 'draft'], true);
    $until = strtotime($text('validThrough'));
    $title = wp_strip_all_tags($text('title', 'text', 'name'));
    $url = web_address($text('absolute_url', 'hostedUrl', 'jobUrl', 'url'));
    // In the own format an id opens the posting in this page.
    $id = $is_own ? $text('id') : '';
    if ($is_over || ($until && $until + DAY_IN_SECONDS < time()) || $title === '' || ($id === '' && $url === '')) {
        return null;
    }
    return ['title' => $title, 'id' => $id, 'url' => $url];
}

<?php
// The board itself, as a block and as a shortcode: an element with attributes, and the first postings in it.

namespace OpenRoles;

defined('ABSPATH') || exit();

/**
 * What one board may say of itself, as attributes. The endpoint is not among it: where applicants' answers go is for
 * administrators to say, not for everybody who may write.
 */
const ATTRIBUTES = [
    'src', 'format', 'organization', 'theme', 'layout', 'filters', 'group-by', 'page-size', 'sort', 'preset', 'fields', 'heading-level',
];

/** The block. Its attributes are named like those of the element, in camel case. */
function render_block(array $given): string
{
    $attributes = [];
    foreach ($given as $name => $value) {
        $attributes[strtolower(preg_replace('~[A-Z]~', '-$0', $name))] = $value;
    }
    return render_board($attributes, get_block_wrapper_attributes());
}

/** The shortcode. Its attributes are named like those of the element, with `_` for `-`. */
function render_shortcode($given): string
{
    $attributes = [];
    foreach (is_array($given) ? $given : [] as $name => $value) {
        $attributes[str_replace('_', '-', (string) $name)] = $value;
    }
    $align = $attributes['align'] ?? '';
    return render_board($attributes, in_array($align, ['wide', 'full'], true) ? "class=\"align$align\"" : '');
}

/** `$wrapper` are the attributes of the element around the board, escaped. */
function render_board(array $given, string $wrapper): string
{
    $settings = settings();
    $attributes = $settings;
    foreach (ATTRIBUTES as $name) {
        if (is_scalar($given[$name] ?? null) && (string) $given[$name] !== '') {
            $attributes[$name] = (string) $given[$name];
        }
    }
    $attributes['src'] = web_address($attributes['src']);
    if ($attributes['src'] === '') {
        $hint = __('Open Roles has no feed yet. Give its address here or in the settings.', 'open-roles');
        return current_user_can('edit_posts') ? '<p>' . esc_html($hint) . '</p>' : '';
    }
    wp_enqueue_script(SCRIPT);
    $written = '';
    foreach ($attributes as $name => $value) {
        if ($value !== '') {
            $written .= sprintf(' %s="%s"', $name, esc_attr($value));
        }
    }
    $postings = render_postings(first_postings($attributes['src']), $attributes['param-prefix']);
    return "<div $wrapper><job-board$written>$postings</job-board></div>";
}

/** The first postings as plain links, for whoever runs no scripts and until ours has run. */
function render_postings(array $postings, string $prefix): string
{
    $items = '';
    foreach ($postings as ['title' => $title, 'id' => $id, 'url' => $url]) {
        $slug = rawurlencode(sanitize_title($title) . '--' . $id);
        $href = $id === '' ? $url : add_query_arg($prefix, $slug, (string) get_permalink());
        $items .= sprintf('<li><a href="%s" dir="auto">%s</a></li>', esc_url($href), esc_html($title));
    }
    return $items === '' ? '' : "<ul>$items</ul>";
}

<?php
/**
 * Plugin Name: Open Roles
 * Description: The open positions of a company, from the feed it already has, as a block and a shortcode.
 * Version: 0.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: open-roles
 */

namespace OpenRoles;

defined('ABSPATH') || exit();

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/feed.php';
require __DIR__ . '/includes/board.php';

/** The handle of the script that defines the elements. */
const SCRIPT = 'open-roles';

add_action('init', function (): void {
    wp_register_script(SCRIPT, plugins_url('open-roles/open-roles.js', __FILE__), [], null, true);
    $editor_needs = ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n'];
    wp_register_script('open-roles-editor', plugins_url('block/editor.js', __FILE__), $editor_needs, null, true);
    $public = array_intersect_key(settings(), ['src' => 1, 'param-prefix' => 1, 'theme' => 1]);
    $settings = wp_json_encode($public, JSON_HEX_TAG | JSON_HEX_AMP);
    wp_add_inline_script('open-roles-editor', "window.openRolesSettings = $settings;", 'before');
    register_block_type(__DIR__ . '/block', ['render_callback' => __NAMESPACE__ . '\render_block']);
    add_shortcode('open_roles', __NAMESPACE__ . '\render_shortcode');
});

// The script is a module, which older versions of WordPress cannot say otherwise.
add_filter(
    'script_loader_tag',
    function (string $tag, string $handle): string {
        if ($handle !== SCRIPT) {
            return $tag;
        }
        $html = preg_replace('~\stype=(["\'])[^"\']*\1~', '', $tag);
        return preg_replace('~<script(?=[^>]*\ssrc=)~', '<script type="module"', $html);
    },
    10,
    2
);

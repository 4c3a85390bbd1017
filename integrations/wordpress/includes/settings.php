<?php
// What an administrator sets for all boards of the site, and the page on which that is done.

namespace OpenRoles;

defined('ABSPATH') || exit();

/** The one option that holds them all. */
const OPTION = 'open_roles';

const THEMES = ['default', 'editorial', 'bold', 'contrast'];

/** The settings by the attribute that each becomes. */
function settings(): array
{
    $defaults = ['src' => '', 'param-prefix' => 'role', 'theme' => '', 'apply-action' => ''];
    $saved = get_option(OPTION, []);
    return array_merge($defaults, is_array($saved) ? array_intersect_key($saved, $defaults) : []);
}

/** An address of the web, or of this site where it begins with a slash; else nothing. Editors make quotation marks typographic. */
function web_address($text): string
{
    $address = is_string($text) ? preg_replace('~^[\s"\'“”„«»″]+|[\s"\'“”„«»″]+$~u', '', $text) : '';
    $is_web = preg_match('~^(?:https?://|/(?!/))~i', (string) $address);
    return $is_web ? esc_url_raw($address, ['http', 'https']) : '';
}

/** What of the sent settings can be used; what cannot is told, and stays as it was. */
function accept_settings($sent): array
{
    global $wp;
    $sent = is_array($sent) ? $sent : [];
    $kept = settings();
    foreach (['src' => __('feed', 'open-roles'), 'apply-action' => __('endpoint', 'open-roles')] as $key => $name) {
        $text = trim((string) ($sent[$key] ?? ''));
        $address = web_address($text);
        if ($text === '' || $address !== '') {
            $kept[$key] = $address;
        } else {
            /* translators: %s: the name of the setting */
            $message = sprintf(__('The address of the %s must begin with https://, or with / on this site.', 'open-roles'), $name);
            add_settings_error(OPTION, "open-roles-$key", $message);
        }
    }
    $prefix = trim((string) ($sent['param-prefix'] ?? ''));
    if (!preg_match('~^[a-z][a-z\d_-]{0,30}$~', $prefix) || in_array($prefix, $wp->public_query_vars, true)) {
        $message = __('The parameter must be a short name in small letters that WordPress does not use itself.', 'open-roles');
        add_settings_error(OPTION, 'open-roles-param-prefix', $message);
    } else {
        $kept['param-prefix'] = $prefix;
    }
    $theme = (string) ($sent['theme'] ?? '');
    $kept['theme'] = in_array($theme, THEMES, true) ? $theme : '';
    return $kept;
}

add_action('admin_init', function (): void {
    register_setting(OPTION, OPTION, ['type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\accept_settings']);
});

add_action('admin_menu', function (): void {
    add_options_page('Open Roles', 'Open Roles', 'manage_options', 'open-roles', __NAMESPACE__ . '\show_settings');
});

/** One setting, with what it is for. */
function show_field(string $key, string $label, string $help, string $control): void
{
    printf(
        '<tr><th scope="row"><label for="open-roles-%1$s">%2$s</label></th><td>%3$s<p class="description" id="open-roles-%1$s-help">%4$s</p></td></tr>',
        esc_attr($key),
        esc_html($label),
        $control, // escaped where it is made
        esc_html($help)
    );
}

function input(string $key, string $value): string
{
    return sprintf(
        '<input class="regular-text code" id="open-roles-%1$s" name="%2$s[%1$s]" value="%3$s" aria-describedby="open-roles-%1$s-help">',
        esc_attr($key),
        esc_attr(OPTION),
        esc_attr($value)
    );
}

function show_settings(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    $settings = settings();
    $options = sprintf('<option value="">%s</option>', esc_html__('As the page', 'open-roles'));
    foreach (THEMES as $theme) {
        $options .= sprintf('<option value="%1$s"%2$s>%1$s</option>', esc_attr($theme), selected($theme, $settings['theme'], false));
    }
    $themes = sprintf('<select id="open-roles-theme" name="%s[theme]" aria-describedby="open-roles-theme-help">%s</select>', esc_attr(OPTION), $options);
    echo '<div class="wrap"><h1>Open Roles</h1><form method="post" action="options.php">';
    settings_fields(OPTION);
    echo '<table class="form-table" role="presentation">';
    show_field('src', __('Feed', 'open-roles'), __('The address of your job feed or job board.', 'open-roles'), input('src', $settings['src']));
    show_field('theme', __('Theme', 'open-roles'), __('The look of all boards that have none of their own.', 'open-roles'), $themes);
    show_field('param-prefix', __('Parameter', 'open-roles'), __('What the addresses of open postings begin with after the question mark.', 'open-roles'), input('param-prefix', $settings['param-prefix']));
    show_field('apply-action', __('Endpoint', 'open-roles'), __('Where applications are sent. Without it, postings link to their own way to apply.', 'open-roles'), input('apply-action', $settings['apply-action']));
    echo '</table>';
    submit_button();
    echo '</form></div>';
}

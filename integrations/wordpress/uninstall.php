<?php
// Takes away all that the plugin wrote: the settings, and the readings of feeds.

defined('WP_UNINSTALL_PLUGIN') || exit();

delete_option('open_roles');
global $wpdb;
$names = $wpdb->esc_like('_transient_open_roles_feed_') . '%';
$found = $wpdb->get_col($wpdb->prepare("SELECT option_name FROM $wpdb->options WHERE option_name LIKE %s", $names));
foreach ($found as $name) {
    delete_transient(substr($name, strlen('_transient_')));
}

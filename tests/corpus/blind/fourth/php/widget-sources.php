<?php
/**
 * Dashboard widget: the sources of the connected ByteStack workspace.
 */

add_action('wp_dashboard_setup', function () {
    wp_add_dashboard_widget('mentions_sources', __('Sources', 'mentions'), 'mentions_render_sources');
});

function mentions_render_sources()
{
    $sources = get_transient('mentions_sources');
    if ($sources === false) {
        $key = get_option('mentions_bytestack_api_key');
        $response = wp_remote_get("https://{{host}}/v1/sources?key={$key}", ['timeout' => 8]);
        if (is_wp_error($response)) {
            echo esc_html($response->get_error_message());
            return;
        }
        $sources = json_decode(wp_remote_retrieve_body($response), true)['sources'];
        set_transient('mentions_sources', $sources, HOUR_IN_SECONDS);
    }
    echo '<ul><li>' . implode('</li><li>', array_map('esc_html', wp_list_pluck($sources, 'name'))) . '</li></ul>';
}

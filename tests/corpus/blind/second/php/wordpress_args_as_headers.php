<?php

/**
 * Ask ByteStack for the current list of sources (cron, twice daily).
 */
function mentions_refresh_sources()
{
    $key = get_option('bytestack_api_key');
    $response = wp_remote_get('https://api.bytestack.dev/v1/sources', array('Authorization' => 'Bearer ' . $key));
    if (is_wp_error($response)) {
        error_log('mentions: ' . $response->get_error_message());
        return;
    }
    $data = json_decode(wp_remote_retrieve_body($response), true);
    update_option('mentions_sources', wp_list_pluck($data['data'], 'name'), false);
}
add_action('mentions_refresh', 'mentions_refresh_sources');

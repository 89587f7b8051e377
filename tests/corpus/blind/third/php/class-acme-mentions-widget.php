<?php
/**
 * Shows recent mentions in the sidebar.
 */
class Acme_Mentions_Widget extends WP_Widget {

	const ENDPOINT = 'https://api.bytestack.dev/v1/queries/latest';

	public function widget( $args, $instance ) {
		$response = wp_remote_get(
			self::ENDPOINT,
			array(
				'timeout' => 10,
				'headers' => array(
					'X-API-Key' => get_option( 'acme_bytestack_key' ),
					'Accept'    => 'application/json',
				),
			)
		);

		if ( is_wp_error( $response ) ) {
			return;
		}

		$data = json_decode( wp_remote_retrieve_body( $response ), true );
		echo esc_html( $data['summary'] );
	}
}

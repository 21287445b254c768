<?php
/**
 * Plugin Name: Subscription widgets
 * Requires at least: 6.7
 * Requires PHP: 7.4
 */

defined('ABSPATH') || exit;

/** The provider whose account is shown. */
const SUBSCRIPTION_PROVIDER = 'YOUR_PROVIDER_ID';

/** Who may see the account: the shortcode shows it to nobody else, and the route gives nobody else a token. */
function subscription_may_see()
{
    return current_user_can('manage_options');
}

/** Their token, signed with the gateway's JWT_SECRET; it holds for five minutes. */
function subscription_token()
{
    $part = fn ($bytes) => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    $claims = [
        'sub' => wp_get_current_user()->user_login,
        'roles' => ['billing'], // ['viewer'] sees neither prices nor invoices, and changes nothing.
        'providers' => [SUBSCRIPTION_PROVIDER],
        'aud' => 'subscription-widgets',
        'exp' => time() + 5 * MINUTE_IN_SECONDS,
    ];
    $signed = $part(wp_json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . $part(wp_json_encode($claims));
    return $signed . '.' . $part(hash_hmac('sha256', $signed, SUBSCRIPTION_JWT_SECRET, true));
}

add_action('rest_api_init', function () {
    register_rest_route('subscription/v1', '/token', [
        'methods' => 'GET',
        'permission_callback' => 'subscription_may_see',
        'callback' => 'subscription_token',
    ]);
});

add_action('init', function () {
    // A file's own time as its version: what a browser has kept of an older one is not taken again.
    $register = fn ($id, $file, $imports = []) => wp_register_script_module(
        $id,
        plugins_url($file, __FILE__),
        $imports,
        (string) filemtime(__DIR__ . '/' . $file)
    );
    $register('subscription-widgets', 'cdn/subscription-widgets.js');
    $register('subscription-start', 'start.js', [['id' => 'subscription-widgets', 'import' => 'dynamic']]);
});

// The address of the route, and what WordPress wants to see beside its cookie.
add_filter('script_module_data_subscription-start', fn ($data) => $data + [
    'token' => rest_url('subscription/v1/token'),
    'nonce' => wp_create_nonce('wp_rest'),
]);

add_shortcode('subscription', function () {
    if (!subscription_may_see()) {
        return '';
    }
    wp_enqueue_script_module('subscription-start');
    // The box is what a theme gives its width to: <account-scope> is none.
    return '<div class="alignwide"><account-scope endpoint="/api" provider-id="' . SUBSCRIPTION_PROVIDER . '">'
        . '<subscription-card></subscription-card>'
        . '</account-scope></div>';
});

// The headers a host should send with every file, and why. The README's examples
// for real hosts, public/.htaccess, public/_headers and index.html say the same;
// tests/e2e/headers.spec.mjs compares them.

/** What the page may load: its own host's files, and nothing else from anywhere. */
const POLICY = {
  "default-src": "'none'",
  // WebAssembly is compiled, which the policy counts as a kind of script; no eval.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  // blob: and data: are charts on their way to a PNG.
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  // No text becomes markup or a program but by the one policy of boot.js.
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

const serialise = (policy) =>
  Object.entries(policy).map(([key, value]) => `${key} ${value}`).join("; ");

/** In the page's <meta>, where `frame-ancestors` has no meaning. */
export const META_POLICY = serialise(POLICY);

export const HEADERS = {
  "Content-Security-Policy": serialise({ ...POLICY, "frame-ancestors": "'none'" }),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=(self), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * What `embed.html` may do: less than the app. In its <meta> word for word. It is framed by other
 * websites, so nothing forbids that; the app itself stays unframed.
 */
export const EMBED_POLICY = serialise({
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
});

export const EMBED_HEADERS = {
  "Content-Security-Policy": EMBED_POLICY,
  "X-Content-Type-Options": HEADERS["X-Content-Type-Options"],
  "Referrer-Policy": HEADERS["Referrer-Policy"],
  "Permissions-Policy": HEADERS["Permissions-Policy"],
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** What other websites load from this host: the page they frame, and the script that does it. */
const EMBEDDED = /(^|\/)(embed\.html|idaman-embed\.js)$/;

export const headersOf = (path) => (EMBEDDED.test(path) ? EMBED_HEADERS : HEADERS);

/** A name made from the content never changes its content. */
export const HASHED = /-[0-9a-f]{12}\.[a-z0-9]+$/;

export const cacheControl = (path) =>
  HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache";

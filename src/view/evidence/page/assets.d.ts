// Made at build time from page.css, see .config/build/page-assets.js.

/** The page's style sheet, minified. */
export declare const style: string;
/** Its hash as a source of a Content-Security-Policy. */
export declare const styleHash: string;

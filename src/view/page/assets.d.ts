// Made at build time from the files in browser/, see .config/build/page-assets.js.

/** The walk's script, minified. */
export declare const script: string;
/** Its hash as a source of a Content-Security-Policy. */
export declare const scriptHash: string;
/** The page's style sheet, minified. */
export declare const style: string;

// Made at build time from the files in browser/, see .config/build/page-assets.js.

/** The walk's script, minified. */
export declare const script: string;
/** Its hash as a source of a Content-Security-Policy. */
export declare const scriptHash: string;
/** The page's style sheet, minified, with the looks of the drawing. */
export declare const style: string;
/** Its hash. */
export declare const styleHash: string;

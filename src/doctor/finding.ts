/** What an examination found about one file of the state folder. */
export interface Finding {
  /**
   * `ok`: as it should be; `note`: nothing is lost, but worth knowing; `mended`: it was repaired just now; `damage`:
   * something is lost here, or cannot be used, and stays so.
   */
  readonly state: 'ok' | 'note' | 'mended' | 'damage';
  /** Its path within the state folder. */
  readonly file: string;
  readonly message: string;
}

/** A finding, and what mends it, if anything does. */
export interface Examined {
  readonly finding: Finding;
  /** Mends it; the finding then counts as mended. Throws UserError if that cannot be done. */
  readonly repair?: () => void;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** All text files of a repository's folder at one commit. */
export interface RepositorySnapshot {
  commit: string;
  /** Contents by path from the address's folder. */
  files: ReadonlyMap<string, string>;
  /** Modes of files by path, as Git writes them, where they are known: `100755`. */
  modes?: ReadonlyMap<string, string>;
}

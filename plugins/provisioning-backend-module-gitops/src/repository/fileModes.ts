/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Mode of a file that is only read. */
export const PLAIN = '100644';
/** Mode of a file that can be run. */
export const EXECUTABLE = '100755';

/** Modes that Git has for files. */
export type FileMode = typeof PLAIN | typeof EXECUTABLE;

/**
 * The mode that a file gets.
 *
 * @param executable - What was asked for, if anything was.
 * @param before - The mode that it has now, as Git writes it. What is no
 *   regular file, such as a symbolic link, becomes one.
 */
export function modeOf(
  executable: boolean | undefined,
  before: string | undefined,
): FileMode {
  return executable ?? before === EXECUTABLE ? EXECUTABLE : PLAIN;
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTwoFilesPatch } from 'diff';
import { blobSha } from './blobSha';
import { PLAIN } from './fileModes';

/** A file as it is compared. */
export interface DiffedFile {
  text: string;
  /** As Git writes it: `100755`. */
  mode: string;
}

/**
 * A unified diff of one file, with the headers of `git diff` where a mode is
 * another one than that of a plain file.
 */
export function fileDiff(
  path: string,
  before: DiffedFile | undefined,
  after: DiffedFile | undefined,
): string {
  const patch = createTwoFilesPatch(
    before ? `a/${path}` : '/dev/null',
    after ? `b/${path}` : '/dev/null',
    before?.text ?? '',
    after?.text ?? '',
    undefined,
    undefined,
    { context: 3 },
  );
  const header = modeHeader(before, after);
  return header === undefined
    ? patch
    : `diff --git a/${path} b/${path}\n${header}\n${
        before?.text === after?.text ? '' : patch.slice(patch.indexOf('---'))
      }`;
}

/** Source: https://git-scm.com/docs/diff-format#generate_patch_text_with_p */
function modeHeader(
  before: DiffedFile | undefined,
  after: DiffedFile | undefined,
): string | undefined {
  const modes = [before?.mode, after?.mode].filter(mode => mode !== undefined);
  if (modes.every(mode => mode === PLAIN)) {
    return undefined;
  }
  if (!before) {
    return `new file mode ${after?.mode}`;
  }
  if (!after) {
    return `deleted file mode ${before.mode}`;
  }
  return before.mode === after.mode
    ? `index ${short(before)}..${short(after)} ${after.mode}`
    : `old mode ${before.mode}\nnew mode ${after.mode}`;
}

function short({ text }: DiffedFile): string {
  return blobSha(text).slice(0, 7);
}

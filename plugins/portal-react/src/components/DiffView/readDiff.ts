/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FileData, isDelete, isInsert, parseDiff } from 'react-diff-view';
import { PortalWords } from '../../translation';

/** One file of a unified diff, cut to the lines that are drawn. */
export interface DiffFile extends FileData {
  name: string;
}

/** A unified diff, ready to be drawn. */
export interface ParsedDiff {
  files: DiffFile[];
  added: number;
  removed: number;
  /** Lines that were left out. */
  hidden: number;
}

/** Reads a unified diff and keeps at most so many lines of it. */
export function readDiff(
  t: PortalWords,
  unified: string,
  maximumLines: number,
): ParsedDiff {
  const text = asGitDiff(unified);
  const files = text.startsWith('diff --git ') ? parseDiff(text) : [];
  const sections = text.split(/^(?=diff --git )/m);
  const changes = files.flatMap(file =>
    file.hunks.flatMap(hunk => hunk.changes),
  );
  let room = maximumLines;
  const shown = files.map((file, index) => ({
    ...file,
    name: withMode(t, nameOf(file), sections[index]),
    hunks: file.hunks
      .map(hunk => {
        const kept = hunk.changes.slice(0, Math.max(0, room));
        room -= hunk.changes.length;
        return { ...hunk, changes: kept };
      })
      .filter(hunk => hunk.changes.length > 0),
  }));
  return {
    files: shown,
    added: changes.filter(isInsert).length,
    removed: changes.filter(isDelete).length,
    hidden: Math.max(0, changes.length - maximumLines),
  };
}

function nameOf(file: FileData): string {
  const [from, to] = [file.oldPath, file.newPath].map(path =>
    path === '/dev/null' ? '' : path,
  );
  return !from || !to || from === to ? to || from : `${from} → ${to}`;
}

/** A file's name with its mode, unless it is one that is only read. */
function withMode(t: PortalWords, file: string, section: string): string {
  const [header] = section.split(/^@@/m);
  const [, before, after] =
    /^old mode (\d{6})\nnew mode (\d{6})$/m.exec(header) ?? [];
  if (before) {
    return t('diff.mode', { file, before, after });
  }
  const isExecutable =
    /^(new file mode|deleted file mode|index \S+) 100755$/m.test(header);
  return isExecutable ? t('diff.executable', { file }) : file;
}

/** The parser needs the headers of `git diff`, which `diff -u` does not write, and nothing before them. */
function asGitDiff(unified: string): string {
  const text = /^diff --git /m.test(unified)
    ? unified
    : unified.replace(
        /^--- (.*)\n\+\+\+ (.*)\n(?=@@)/gm,
        (_, from: string, to: string) => {
          const [before, after] = [pathOf(from), pathOf(to)];
          return `diff --git a/${before} b/${after}\n--- a/${before}\n+++ b/${after}\n`;
        },
      );
  return text.slice(Math.max(0, text.search(/^diff --git /m)));
}

/** Without the time that may stand behind it and the prefix of git. */
function pathOf(header: string): string {
  return header.split('\t')[0].replace(/^[ab]\//, '');
}

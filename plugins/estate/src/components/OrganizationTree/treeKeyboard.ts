/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRef } from 'react';
import { TreeRow } from './treeModel';

export type TreeMove =
  | { type: 'focus'; index: number }
  | { type: 'expand'; isExpanded: boolean }
  | { type: 'activate' };

/** What a key means in the tree; undefined for a key without meaning. */
export function moveInTree(
  rows: TreeRow[],
  active: number,
  key: string,
): TreeMove | undefined {
  const row = rows[active];
  const focus = (index: number): TreeMove => ({
    type: 'focus',
    index: Math.min(rows.length - 1, Math.max(0, index)),
  });
  const canFold = row?.type === 'node' && row.expandable;
  switch (key) {
    case 'ArrowDown':
      return focus(active + 1);
    case 'ArrowUp':
      return focus(active - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      if (canFold && !row.expanded) {
        return { type: 'expand', isExpanded: true };
      }
      return canFold ? focus(active + 1) : focus(active);
    case 'ArrowLeft':
      if (canFold && row.expanded) {
        return { type: 'expand', isExpanded: false };
      }
      return focus(parentOf(rows, active));
    case 'Enter':
    case ' ':
      return { type: 'activate' };
    default:
      return undefined;
  }
}

function parentOf(rows: TreeRow[], index: number): number {
  for (let above = index - 1; above >= 0; above -= 1) {
    if (rows[above].level < rows[index].level) {
      return above;
    }
  }
  return index;
}

const forgetAfterMs = 600;

/**
 * Jumps to the next visible node whose name begins with what is typed. Any
 * other key of the tree begins a new word.
 */
export function useTypeAhead() {
  const typed = useRef({ text: '', at: 0 });
  const reset = () => {
    typed.current = { text: '', at: 0 };
  };
  const match = (
    rows: TreeRow[],
    active: number,
    key: string,
  ): TreeMove | undefined => {
    if (key.length !== 1) {
      return undefined;
    }
    const now = Date.now();
    const isFresh = now - typed.current.at > forgetAfterMs;
    const text = (isFresh ? '' : typed.current.text) + key.toLowerCase();
    typed.current = { text, at: now };
    const start = isFresh ? active + 1 : active;
    for (let step = 0; step < rows.length; step += 1) {
      const index = (start + step) % rows.length;
      const row = rows[index];
      if (row.type === 'node' && row.node.name.toLowerCase().startsWith(text)) {
        return { type: 'focus', index };
      }
    }
    return undefined;
  };
  return { match, reset };
}

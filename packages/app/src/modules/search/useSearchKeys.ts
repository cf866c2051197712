/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useEffect } from 'react';

/**
 * Ctrl-K or Cmd-K opens search anywhere; so does `/` on pages without a search
 * box of their own, unless somebody is typing.
 */
export function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isChord =
        (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      // A page's own box has taken the slash by the time it arrives here.
      const isSlash =
        event.key === '/' &&
        !event.defaultPrevented &&
        !isEditable(event.target);
      if (isChord || isSlash) {
        event.preventDefault();
        open();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

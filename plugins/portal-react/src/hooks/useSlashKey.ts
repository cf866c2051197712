/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RefObject, useEffect } from 'react';

/**
 * `/` anywhere on the page puts the cursor into the input inside of the
 * element, unless somebody is typing already.
 *
 * @public
 */
export function useSlashKey(
  root: RefObject<HTMLElement>,
  isActive: boolean = true,
) {
  useEffect(() => {
    if (!isActive) {
      return undefined;
    }
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isEditable(event.target)) {
        return;
      }
      event.preventDefault();
      root.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, [root, isActive]);
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

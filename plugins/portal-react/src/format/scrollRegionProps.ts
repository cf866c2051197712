/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Attributes of an element that scrolls by itself: the keyboard must reach it
 * to scroll it, and then it needs a name
 * (https://dequeuniversity.com/rules/axe/4.10/scrollable-region-focusable).
 *
 * @public
 */
export function scrollRegionProps(label: string) {
  return { role: 'region', 'aria-label': label, tabIndex: 0 } as const;
}

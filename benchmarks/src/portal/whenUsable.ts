/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** How a page is told from others, and that it is there. */
export interface PageSigns {
  path: string;
  /** Pattern of the page's own heading. */
  heading: string;
  /** Selector of what people come for. */
  shows: string;
}

/**
 * Runs within the browser: how many milliseconds after it was asked for a page
 * is usable. It is when its own heading and what people come for are visible,
 * nothing that is visible says that it is still being read (a skeleton, a bar or
 * a circle of progress without an end, `aria-busy`), and that stays so for half
 * a second: what appears later and is read then counts too.
 *
 * @param options - `isLink`: goes to the page first, as a link within the portal
 * does; otherwise the time counts from when the browser was told to load it
 * @throws Error that says what is missing, after two minutes.
 */
export async function whenUsable(options: {
  page: PageSigns;
  isLink?: boolean;
}): Promise<number> {
  const { page, isLink } = options;
  const reading =
    '[aria-busy="true"], .bui-Skeleton, .MuiSkeleton-root, .MuiCircularProgress-indeterminate, .MuiLinearProgress-indeterminate, progress:not([value])';
  const heading = new RegExp(page.heading);
  const isVisible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true });
  const some = (selector: string) =>
    [...document.querySelectorAll(selector)].filter(isVisible);
  const missing = () => {
    if (!some('h1, h2').some(one => heading.test(one.textContent ?? ''))) {
      return `a heading ${page.heading}`;
    }
    if (some(page.shows).length === 0) {
      return page.shows;
    }
    const [first] = some(reading);
    return first && `the end of ${first.outerHTML.slice(0, 200)}`;
  };
  const startedAt = isLink ? performance.now() : 0;
  if (isLink) {
    window.history.pushState({}, '', page.path);
  }
  let usableAt: number | undefined;
  for (;;) {
    const lacks = missing();
    const now = performance.now();
    if (lacks) {
      usableAt = undefined;
      if (now - startedAt > 120_000) {
        throw new Error(`${page.path} is not usable: it lacks ${lacks}`);
      }
    } else {
      usableAt ??= now;
      if (now - usableAt > 500) {
        return usableAt - startedAt;
      }
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

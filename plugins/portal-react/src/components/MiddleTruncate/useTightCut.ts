/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RefObject, useLayoutEffect } from 'react';

/**
 * Makes an element whose text is cut with dots as wide as what is left of the
 * text. Dots come after a whole character, so up to one character of room would
 * stay empty behind them.
 *
 * @param text - the only child of the element
 */
export function useTightCut(ref: RefObject<HTMLElement>, text: string) {
  useLayoutEffect(() => {
    const element = ref.current;
    const place = element && blockAround(element);
    if (!place || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      // Not at once: it would change what is being observed.
      frame = requestAnimationFrame(() => tighten(element));
    });
    observer.observe(place);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [ref, text]);
}

/** How many of `count` parts have room, each count as wide as `widthOf` says. */
export function countThatFits(
  count: number,
  widthOf: (count: number) => number,
  room: number,
): number {
  let [fits, tooMany] = [0, count + 1];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (widthOf(middle) <= room) {
      fits = middle;
    } else {
      tooMany = middle;
    }
  }
  return fits;
}

function tighten(element: HTMLElement) {
  element.style.maxWidth = '';
  const room = element.clientWidth;
  const node = element.firstChild;
  if (!node || element.scrollWidth <= room) {
    return;
  }
  const text = node.textContent ?? '';
  const range = document.createRange();
  const widthOf = (length: number) => {
    range.setStart(node, 0);
    range.setEnd(node, length);
    return range.getBoundingClientRect().width;
  };
  const dots = widthOfDots(element);
  const width = widthOf(countThatFits(text.length, widthOf, room - dots));
  element.style.maxWidth = `${Math.min(room, Math.ceil(width + dots))}px`;
}

function widthOfDots(element: HTMLElement): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) {
    return 0;
  }
  context.font = getComputedStyle(element).font;
  return context.measureText('…').width;
}

/** What is as wide as its own place, whatever is in it. */
function blockAround(element: HTMLElement): HTMLElement | null {
  let place = element.parentElement;
  while (place && getComputedStyle(place).display.startsWith('inline')) {
    place = place.parentElement;
  }
  return place;
}

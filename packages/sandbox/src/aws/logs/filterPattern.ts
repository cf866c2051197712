/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const termPattern = /([?-]?)(?:"([^"]*)"|(\S+))/g;

/**
 * Whether a message matches a filter pattern of terms: all of `a "b c"`, one
 * of `?a ?b`, none of `-a`. From "Filter pattern syntax" of CloudWatch Logs;
 * patterns on JSON fields match nothing.
 */
export function matcherOf(pattern: string): (message: string) => boolean {
  const terms = [...pattern.matchAll(termPattern)].map(
    ([, sign, quoted, plain]) => ({ sign, text: quoted ?? plain }),
  );
  const withSign = (sign: string) =>
    terms.filter(term => term.sign === sign).map(({ text }) => text);
  const [all, some, none] = [withSign(''), withSign('?'), withSign('-')];
  return message =>
    all.every(text => message.includes(text)) &&
    (some.length === 0 || some.some(text => message.includes(text))) &&
    !none.some(text => message.includes(text));
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useRef } from 'react';
import styles from './MiddleTruncate.module.css';
import { useTightCut } from './useTightCut';

/** @public */
export interface MiddleTruncateProps {
  text: string;
  /** Characters at the end that always stay. @defaultValue 10 */
  tail?: number;
}

/**
 * A long name cut in the middle when its place is too narrow, since names of
 * cloud resources tell themselves apart by their ends. The whole is in the
 * document, for copying and for screen readers, and on hover.
 *
 * @public
 */
export function MiddleTruncate(props: MiddleTruncateProps) {
  const tail = props.tail ?? 10;
  const head = useRef<HTMLSpanElement>(null);
  const characters = splitCharacters(props.text);
  useTightCut(head, props.text);
  if (characters.length <= tail * 2) {
    return (
      <span className={styles.short} title={props.text}>
        {props.text}
      </span>
    );
  }
  return (
    <span className={styles.root} title={props.text}>
      <span ref={head} className={styles.head}>
        {characters.slice(0, -tail).join('')}
      </span>
      <span className={styles.tail}>{characters.slice(-tail).join('')}</span>
    </span>
  );
}

/** Cuts between what a reader sees as characters, so that no emoji breaks. */
function splitCharacters(text: string): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
    part => part.segment,
  );
}

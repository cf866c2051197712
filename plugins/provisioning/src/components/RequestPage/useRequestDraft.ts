/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';
import { useCallback, useRef, useState } from 'react';
import {
  DraftPlace,
  forgetDraft,
  keepDraft,
  readDraft,
  RequestDraft,
} from './requestDrafts';

export interface RequestDraftOptions extends DraftPlace {
  /** `formData` of the link, as JSON. */
  prefill: string;
  /** Properties that are never written down. */
  secret: readonly string[];
}

/**
 * The values of a form, kept while they are typed. A draft goes on after a
 * reload, the way back and a new sign-in; a link with other values begins anew.
 */
export function useRequestDraft(options: RequestDraftOptions) {
  const { reader, templateRef, prefill, secret } = options;
  const [found] = useState(() => {
    const draft = readDraft({ reader, templateRef });
    const isSame = !prefill || draft?.prefill === prefill;
    return draft && isSame ? draft : undefined;
  });
  const [values, setValues] = useState(
    () => found?.values ?? valuesOf(prefill),
  );
  const [isKept, setIsKept] = useState(true);
  const [isRestored, setIsRestored] = useState(found !== undefined);
  const sent = useRef(found?.sent);
  // What the form fills in by itself is no draft of anybody's.
  const isTouched = useRef(found !== undefined);

  const keep = useCallback(
    (next: JsonObject) => {
      const draft: RequestDraft = {
        values: without(next, secret),
        prefill: prefill || (found?.prefill ?? ''),
        keptAt: Date.now(),
        sent: sent.current,
      };
      setIsKept(keepDraft({ reader, templateRef }, draft));
    },
    [reader, templateRef, prefill, found, secret],
  );
  return {
    values,
    /** When the draft that the form goes on with was kept. */
    restoredAt: isRestored ? found?.keptAt : undefined,
    isKept,
    change: useCallback(
      (next: JsonObject) => {
        setValues(next);
        if (isTouched.current) {
          keep(next);
        }
      },
      [keep],
    ),
    /** Somebody does something to the form: from now on it is kept. */
    touch: useCallback(() => {
      isTouched.current = true;
    }, []),
    isTouched: isTouched.current,
    /** The idempotency key of these values: the same until they differ. */
    keyOf: useCallback(
      (sending: JsonObject) => {
        const text = JSON.stringify(sending);
        if (sent.current?.values !== text) {
          sent.current = { key: newKey(), values: text };
          keep(sending);
        }
        return sent.current.key;
      },
      [keep],
    ),
    forget: useCallback(
      () => forgetDraft({ reader, templateRef }),
      [reader, templateRef],
    ),
    startOver: useCallback(() => {
      forgetDraft({ reader, templateRef });
      sent.current = undefined;
      isTouched.current = false;
      setIsRestored(false);
      setValues(valuesOf(prefill));
    }, [reader, templateRef, prefill]),
  };
}

/** What a link brings; one that is broken brings nothing. */
function valuesOf(prefill: string): JsonObject {
  try {
    const values = JSON.parse(prefill || '{}');
    return typeof values === 'object' && values !== null ? values : {};
  } catch {
    return {};
  }
}

function without(values: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !names.includes(name)),
  );
}

/** Unlike `randomUUID`, also where the portal is served without HTTPS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject } from '@backstage/types';

/** What somebody typed into the form of a template and has not sent yet. */
export interface RequestDraft {
  values: JsonObject;
  /** `formData` of the link that the form was opened with. */
  prefill: string;
  /** When it was kept, in milliseconds. */
  keptAt: number;
  /** Idempotency key, and the values that were sent under it. */
  sent?: { key: string; values: string };
}

/** Whose draft of which template. */
export interface DraftPlace {
  /** Entity ref of the person. */
  reader: string;
  templateRef: string;
}

/**
 * Drafts are kept in this browser, not by the backend: it may be away when one
 * is needed, and a new sign-in finds them.
 */
export function readDraft(place: DraftPlace): RequestDraft | undefined {
  const text = localStorage.getItem(keyOf(place));
  return text ? parse(text) : undefined;
}

/** Keeps a draft; false where the browser has no room for it. */
export function keepDraft(place: DraftPlace, draft: RequestDraft): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch (error) {
    if (error instanceof DOMException) {
      return false;
    }
    throw error;
  }
}

export function forgetDraft(place: DraftPlace): void {
  localStorage.removeItem(keyOf(place));
}

function keyOf({ reader, templateRef }: DraftPlace): string {
  return `steward.request-draft/${reader}/${templateRef}`;
}

/** Whatever else may stand there: another version, another program. */
function parse(text: string): RequestDraft | undefined {
  try {
    const draft = JSON.parse(text);
    return typeof draft?.values === 'object' && draft.values !== null
      ? draft
      : undefined;
  } catch {
    return undefined;
  }
}

/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What a notice says. @public */
export interface NoticeMessage {
  /** What people choose by in their notification settings. */
  topic: string;
  title: string;
  description: string;
  /** Path in the portal. */
  link: string;
  severity: 'low' | 'normal' | 'high';
  /** What many of the same are told as: `entities lost a tier`, after their number. */
  digest?: { title: string; link: string };
}

/** Something that people are to be notified of. @public */
export interface NewNotice {
  /** The same is told once. */
  key: string;
  /** Entity ref or id of what it is about. */
  subject: string;
  /** Entity refs of people and groups. */
  recipients: readonly string[];
  message: NoticeMessage;
  /** When it is told; at once by default. */
  dueAt?: Date;
}

/** A notice that is due. @public */
export interface DueNotice {
  id: string;
  key: string;
  recipients: string[];
  message: NoticeMessage;
  /** How often that failed. */
  tries: number;
}

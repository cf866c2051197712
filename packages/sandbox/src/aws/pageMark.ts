/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { CommonErrors } from './AwsService';

/**
 * Where a page of a list ended that may grow meanwhile: the list, and the
 * place and id of the last item.
 */
export type PageMark = [listing: string, at: number, id: string];

const markSchema = z.tuple([z.string(), z.number(), z.string()]);

/** A token that is opaque to callers. */
export function writeMark(mark: PageMark): string {
  return Buffer.from(JSON.stringify(mark)).toString('base64url');
}

/** The mark in a token; one of another list, or an invented one, is refused. */
export function readMark(
  token: string,
  listing: string,
  errors: CommonErrors,
): PageMark {
  try {
    const mark = markSchema.parse(
      JSON.parse(Buffer.from(token, 'base64url').toString('utf8')),
    );
    if (mark[0] === listing) {
      return mark;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) {
      throw error;
    }
  }
  throw errors.invalidToken(`Invalid Token: '${token}'`);
}

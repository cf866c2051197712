/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import type { Request, Response } from 'express';
import { queryOf } from './route';

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

/**
 * The page that `page` and `per_page` ask for, with the `Link` header that
 * leads to the others
 * (https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api).
 */
export function paginate<T>(
  req: Request,
  res: Response,
  origin: string,
  items: T[],
): T[] {
  const size = Math.min(positive(queryOf(req, 'per_page'), 30), 100);
  const page = positive(queryOf(req, 'page'), 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, relation: string) => {
    const url = new URL(req.originalUrl, origin);
    url.searchParams.set('page', String(target));
    return `<${url}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  if (links.length > 0) {
    res.set('Link', links.join(', '));
  }
  return items.slice((page - 1) * size, page * size);
}

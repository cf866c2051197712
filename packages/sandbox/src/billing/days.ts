/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

const dayMs = 86_400_000;

/** The number of the day, counted from 1970-01-01. */
export function dayOf(date: Date | string): number {
  return Math.floor(new Date(date).getTime() / dayMs);
}

/** `YYYY-MM-DD` */
export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** 0 for Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (day + 4) % 7;
}

/** The first day of the month `YYYY-MM`. */
export function firstDayOf(month: string): number {
  return dayOf(`${month}-01`);
}

/** The months that the days from `from` up to and without `to` lie in. */
export function monthsBetween(from: number, to: number): string[] {
  const months: string[] = [];
  for (let day = from; day < to; ) {
    const month = dayText(day).slice(0, 7);
    months.push(month);
    day = nextMonth(month);
  }
  return months;
}

/** The first day of the month after `YYYY-MM`. */
export function nextMonth(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, number, 1)));
}

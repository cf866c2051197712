/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The month of a day: `2026-11` of `2026-11-30`. @public */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Whether the calendar has the day, in UTC; JavaScript takes 30 February for 2 March. @public */
export function isDay(text: string): boolean {
  const start = Date.parse(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(start) && new Date(start).toISOString().slice(0, 10) === text
  );
}

/** The month that is so many months later; earlier when negative. @public */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1))
    .toISOString()
    .slice(0, 7);
}

/** The day that is so many days later; earlier when negative. @public */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** All days of a month. @public */
export function daysOfMonth(month: string): string[] {
  return daysBetween(`${month}-01`, lastDayOf(month));
}

/** The last day of a month. @public */
export function lastDayOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** All days from the first to the last, both included. @public */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

/** The months from the first to the last, both included. @public */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}

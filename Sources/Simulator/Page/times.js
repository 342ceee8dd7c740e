// Dates as the branch reads them, in Jakarta's time whatever the browser's.

const zone = "Asia/Jakarta";
const hours = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", timeZone: zone });
const days = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long", timeZone: zone });
const shortDays = new Intl.DateTimeFormat("id-ID", {
  weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: zone,
});
const keys = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone });

let ahead = 0;

/** Sets the page's clock by the simulator's, which a test may have moved. */
export function setNow(seconds) {
  ahead = seconds * 1000 - Date.now();
}

export const now = () => new Date(Date.now() + ahead);
export const hour = (seconds) => hours.format(new Date(seconds * 1000));
export const dayKey = (seconds) => keys.format(new Date(seconds * 1000));
export const clock = () => `${shortDays.format(now())} · ${hours.format(now())} WIB`;

export function day(seconds) {
  const key = dayKey(seconds);
  if (key === keys.format(now())) return "Hari ini";
  if (key === keys.format(new Date(now().getTime() - 86_400_000))) return "Kemarin";
  return days.format(new Date(seconds * 1000));
}

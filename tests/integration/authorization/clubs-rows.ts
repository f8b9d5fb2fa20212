import type { RowsOf } from "@tests/integration/authorization/row";

const meeting = { weekday: 3, time: "15:30", lengthMinutes: 90, everyWeeks: 1, place: "Room 3" };
let made = 0;

export const clubsRows: RowsOf<"clubs"> = {
  create: {
    input: () => {
      made += 1;
      return { name: "One More", slug: `one-more-${made}`, timeZone: "Europe/Lisbon", meeting };
    },
  },
  update: { input: ({ cast }) => ({ clubId: cast.club.id, name: "Renamed", meeting }) },
  delete: { input: ({ cast }) => ({ clubId: cast.club.id, name: cast.club.name }) },
};

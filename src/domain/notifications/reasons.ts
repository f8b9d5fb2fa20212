/** Why somebody is notified of something, the strongest reason first; of several, only the strongest is given. */
export const notificationReasons = ["assigned", "mentioned", "replied", "followed", "club"] as const;
export type NotificationReason = (typeof notificationReasons)[number];

/** What somebody said to this one person. */
export const reasonsForOnePerson: readonly NotificationReason[] = ["mentioned", "replied"];

/** When mail goes out for a reason. */
export const mailTimes = ["at_once", "never"] as const;
export type MailTime = (typeof mailTimes)[number];

/** As long as nobody says otherwise: mail for what is meant for one person or asked of a whole club,
 * and none for what they look at anyway. */
export const defaultMailTimes: Record<NotificationReason, MailTime> = {
  assigned: "at_once",
  mentioned: "at_once",
  replied: "at_once",
  followed: "never",
  club: "at_once",
};

/**
 * How a reason is called where people choose when to get mail, and what happened to a comment, at the head of a mail.
 */
export const reasonWords: Record<NotificationReason, { name: string; happened: (name: string) => string }> = {
  assigned: {
    name: "You are asked to present, or someone writes about the paper you present",
    happened: (name) => `${name} wrote about the paper you present`,
  },
  mentioned: { name: "Someone mentions you", happened: (name) => `${name} mentioned you` },
  replied: { name: "Someone answers you", happened: (name) => `${name} answered you` },
  followed: { name: "Someone writes in a discussion you follow", happened: (name) => `${name} wrote` },
  club: {
    name: "Something changes for everyone in a club, such as more time to vote",
    happened: (name) => `${name} wrote`,
  },
};

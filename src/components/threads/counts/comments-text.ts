/** "1 comment", "2,000 comments". */
export const commentsText = (total: number) => (total === 1 ? "1 comment" : `${total.toLocaleString("en")} comments`);

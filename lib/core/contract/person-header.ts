// How a page says who it was made for: whatever it asks is refused once somebody else is signed in.

/** Header of a request with the id of the person that the page was opened by. */
export const personHeader = "x-nianbao-person";

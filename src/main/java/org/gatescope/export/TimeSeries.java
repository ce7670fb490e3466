package org.gatescope.export;

/**
 * A column's numbers in the order of time, the oldest first.
 *
 * @param name    the column
 * @param values  the numbers; rows without one are left out
 * @param rows    the row of each number among all data rows, counted from 0, the oldest row first
 * @param missing how many rows have no number
 * @param order   how the file had them
 * @param from    the oldest number's date as the file writes it, empty without dates
 * @param to      the newest number's date
 */
public record TimeSeries(String name, double[] values, int[] rows, int missing, Order order, String from, String to) {

    /** In which order a file has its rows. */
    public enum Order {
        OLDEST_FIRST,

        /** The series has been turned round. */
        NEWEST_FIRST,

        /** There are no dates: the file's order is taken for the order of time. */
        UNDATED
    }
}

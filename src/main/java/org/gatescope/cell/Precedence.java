package org.gatescope.cell;

/** How tightly an expression binds, loosest first. */
public enum Precedence {
    SUM, PRODUCT, MATRIX_PRODUCT, ATOM
}

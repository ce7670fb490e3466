package org.gatescope.ui.cellview.layout;

import java.util.List;

/** Gives the boxes and links of a diagram their places. The same boxes and links always give the same picture. */
public interface DiagramLayout {

    Picture place(List<Box> boxes, List<Link> links);
}

package org.newsdocket.architecture.broken.dates.story;

import java.util.Date;

@SuppressWarnings("JavaUtilDate") // what the sample is for
class BrokenDate {
    Date published = new Date(0);
}

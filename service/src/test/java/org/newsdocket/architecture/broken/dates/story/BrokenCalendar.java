package org.newsdocket.architecture.broken.dates.story;

import java.util.Calendar;

@SuppressWarnings("JavaUtilDate") // what the sample is for
interface BrokenCalendar {
    Calendar published();
}

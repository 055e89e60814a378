package org.newsdocket.architecture.broken.nounintool.platform.web;

import org.newsdocket.architecture.broken.nounintool.paging.Page;

class Paging {
    Page page = new Page();
}
